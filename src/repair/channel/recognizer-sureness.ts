/** What training found about words of a range of confidences: from `from` up to the next range. */
export interface SurenessBin {
  readonly from: number;
  /** How many came out wrong for one that came out right. */
  readonly odds: number;
}

export interface SurenessFigures {
  /** By confidence, the lowest first. */
  readonly bins: readonly SurenessBin[];
  /** The same odds over all words of the worse pages that the tone channel was learned from. */
  readonly channelOdds: number;
}

/** What a recogniser's confidence in a word says, as measured on scans made, read and compared (train:sureness). */
export class RecognizerSureness {
  constructor(private readonly figures: SurenessFigures) {}

  private oddsOf(confidence: number): number {
    const { bins } = this.figures;
    return (bins.findLast(({ from }) => confidence >= from) ?? bins[0]!).odds;
  }

  /**
   * Added (ln) to every reading that changes the word: how much likelier it is to be wrong than a word of the pages by
   * which the channel tells how often letters are misread.
   */
  doubt(confidence: number): number {
    return Math.log(this.oddsOf(confidence) / this.figures.channelOdds);
  }

  /** How sure one can be of a word that nothing but the recogniser speaks for: a figure, a code. */
  chanceRight(confidence: number): number {
    return 1 / (1 + this.oddsOf(confidence));
  }
}
