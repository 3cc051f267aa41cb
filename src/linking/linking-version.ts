/** Raised whenever links come out otherwise: what an older program linked is then linked anew. */
export const linkingVersion = 'linking@1';
