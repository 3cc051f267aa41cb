import decoder from 'sharp';

// Pages are asked for once and one by one: a cache would only hold their memory, threads would take the recogniser's.
decoder.cache(false);
decoder.concurrency(1);

/** The decoder of pictures, set to keep nothing and to stay on one core. */
export { decoder as sharp };
