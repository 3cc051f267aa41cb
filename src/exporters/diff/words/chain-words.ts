import type { PlanChain } from '../../../model/diff.js';

/** What the picture of the plans is told in. */
export interface ChainWords {
  readonly heading: string;
  readonly alternative: (plans: number) => string;
  /** Of what stands in its place, in a box of its own. */
  readonly held: Readonly<Record<Exclude<PlanChain['plans'][number]['held'], 'document'>, string>>;
  readonly unknownLevel: string;
  readonly edge: (child: string, parent: string, how: PlanChain['edges'][number]['how']) => string;
  readonly legend: {
    readonly arrows: string;
    readonly compared: string;
    readonly found: string;
    readonly held: string;
  };
}

export const viChainWords: ChainWords = {
  heading: 'Sơ đồ các kế hoạch',
  alternative: (plans) => `Sơ đồ ${plans} văn bản từ trung ương xuống cơ sở`,
  held: { report: 'theo báo cáo', none: 'chỉ được dẫn chiếu' },
  unknownLevel: 'chưa rõ cấp',
  edge: (child, parent, how) =>
    how === 'cited'
      ? `${child} dẫn chiếu ${parent}.`
      : `${child} theo ${parent}: tìm ra từ nội dung, không dẫn chiếu.`,
  legend: {
    arrows: 'Mũi tên đi từ văn bản cấp trên xuống kế hoạch thực hiện văn bản đó.',
    compared: 'Khung đậm: hai kế hoạch được đối chiếu.',
    found: 'Mũi tên nét đứt: không dẫn chiếu, tìm ra từ nội dung các mục.',
    held: 'Khung nét đứt: không có văn bản, chỉ biết qua báo cáo hoặc dẫn chiếu.',
  },
};

export const enChainWords: ChainWords = {
  heading: 'The chain of plans',
  alternative: (plans) => `${plans} documents from the centre down`,
  held: { report: 'from a report', none: 'only cited' },
  unknownLevel: 'level not known',
  edge: (child, parent, how) =>
    how === 'cited'
      ? `${child} cites ${parent}.`
      : `${child} follows ${parent}: found by its rows, not cited.`,
  legend: {
    arrows: 'Arrows go from a document to the plans that carry it out.',
    compared: 'Bold frames: the two plans compared.',
    found: 'Dashed arrows: not cited, found by the rows.',
    held: 'Dashed frames: not held, known from a report or by being cited.',
  },
};
