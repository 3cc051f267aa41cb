import type { Database } from 'better-sqlite3';
import type { LinkSet, LinkSetKey } from '../model/linking.js';
import type { Link } from '../model/records.js';

interface LinkRow extends Omit<Link, 'changes'> {
  /** As JSON. */
  readonly changes: string;
}

/** Links between documents and their rows, kept by the pair of documents that was compared. */
export class LinkRepository {
  private readonly selectSets;
  private readonly removeSet;
  private readonly insertSet;
  private readonly insertLink;
  private readonly selectLinks;

  constructor(database: Database) {
    this.selectSets = database.prepare<[], LinkSetKey>(`
      SELECT child.id AS child, parent.id AS parent, link_set.fingerprint
      FROM link_set
      JOIN document AS child ON child.key = link_set.child_key
      JOIN document AS parent ON parent.key = link_set.parent_key
      ORDER BY child.id, parent.id`);
    this.removeSet = database.prepare(`
      DELETE FROM link_set
      WHERE child_key = (SELECT key FROM document WHERE id = :child)
        AND parent_key = (SELECT key FROM document WHERE id = :parent)`);
    // Of documents that were taken out meanwhile nothing is kept.
    this.insertSet = database.prepare(`
      INSERT INTO link_set (child_key, parent_key, fingerprint)
      SELECT child.key, parent.key, :fingerprint
      FROM document AS child, document AS parent
      WHERE child.id = :child AND parent.id = :parent`);
    this.insertLink = database.prepare(`
      INSERT INTO link (child_key, parent_key, position, kind, child_id, parent_id, relation, score, changes, evidence)
      SELECT child.key, parent.key, :position, :kind, :childId, :parentId, :relation, :score, :changes, :evidence
      FROM document AS child, document AS parent
      WHERE child.id = :child AND parent.id = :parent`);
    this.selectLinks = database.prepare<[], LinkRow>(`
      SELECT link.kind, link.child_id AS child, child.id AS childDocument, link.parent_id AS parent,
        parent.id AS parentDocument, link.relation, link.score, link.changes, link.evidence
      FROM link
      JOIN document AS child ON child.key = link.child_key
      JOIN source_file AS child_file ON child_file.key = child.source_file_key
      JOIN document AS parent ON parent.key = link.parent_key
      JOIN source_file AS parent_file ON parent_file.key = parent.source_file_key
      WHERE child_file.superseded_by IS NULL AND parent_file.superseded_by IS NULL
      ORDER BY child_file.name, child_file.sha256, child.position, parent_file.name, parent_file.sha256,
        parent.position, link.position`);
  }

  sets(): LinkSetKey[] {
    return this.selectSets.all();
  }

  remove({ child, parent }: Pick<LinkSetKey, 'child' | 'parent'>): void {
    this.removeSet.run({ child, parent });
  }

  /** In place of what was kept of the pair. */
  save({ child, parent, fingerprint, links }: LinkSet): void {
    this.remove({ child, parent });
    if (this.insertSet.run({ child, parent, fingerprint }).changes === 0) return;
    for (const [position, link] of links.entries())
      this.insertLink.run({
        child,
        parent,
        position,
        kind: link.kind,
        childId: link.child,
        parentId: link.parent,
        relation: link.relation,
        score: link.score,
        changes: JSON.stringify(link.changes),
        evidence: link.evidence,
      });
  }

  /** Those of current documents, in the order of an export. */
  all(): Link[] {
    return this.selectLinks.all().map(({ changes, ...link }) => ({
      kind: link.kind,
      child: link.child,
      childDocument: link.childDocument,
      parent: link.parent,
      parentDocument: link.parentDocument,
      relation: link.relation,
      score: link.score,
      changes: JSON.parse(changes) as Link['changes'],
      evidence: link.evidence,
    }));
  }
}
