import type { PlanDiff } from '../../../src/model/diff.js';
import { makeChain, makeDiff, makeTarget, makeTask } from './make-diff.js';

/** Texts that try to be more than text in one output or another. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(2)</script>',
  "' onmouseover='alert(3)",
  '=HYPERLINK("http://example.org";"bấm")',
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\u001b[31mđỏ\u001b[0m',
  '\u001b]8;;http://example.org\u001b\\nối\u001b]8;;\u001b\\',
  'a\u202egnp.exe\u2066b\u200fc',
  'x\u0000y\u0007z\u009b31m',
  '&lt;b&gt; &amp; ]]>',
  '\ud800 nửa cặp \ufdd0đậm\ufdd1',
];

/** Every text of a plan and of an item that an output prints, all hostile. */
export const hostileDiff: PlanDiff = makeDiff(
  hostileTexts.flatMap((text, index) => [
    {
      change: 'value-lowered' as const,
      weaker: true,
      changed: ['value', 'unit', 'leadUnits'],
      evidence: text,
      child: makeTarget(`c${index}`, text, {
        ordinal: text,
        group: text,
        groupTitle: text,
        raw: text,
        unit: text,
        leadUnits: [text],
        confidence: 0.3,
      }),
      parent: makeTarget(`p${index}`, `${text} khác`, { raw: `${text}2`, leadUnits: ['Sở A'] }),
      words: { child: [text.slice(0, 4)], parent: [text.slice(1, 6)] },
    },
    {
      change: 'parent-only' as const,
      weaker: true,
      evidence: text,
      assigned: { as: 'lead' as const, printed: text, collective: true },
      parent: makeTask(`k${index}`, text, {
        parentTitle: text,
        output: text,
        kpi: text,
        coordinatingUnits: [text],
        deadline: { raw: text, kind: 'other' as const, start: null, end: null },
      }),
    },
  ]),
  {
    via: 'report',
    parentNumber: hostileTexts[0]!,
    chain: {
      ...makeChain(),
      plans: makeChain().plans.map((plan, at) => ({
        ...plan,
        typeName: hostileTexts[at]!,
        number: hostileTexts[at + 1]!,
        issuer: hostileTexts[at + 11]!,
        issuedOn: hostileTexts[at + 2]!,
        ...(plan.id === 'parent' ? { held: 'report' as const } : {}),
      })),
    },
    relationEvidence: hostileTexts[2]!,
    childDocument: { number: hostileTexts[1]!, title: hostileTexts[4]!, issuer: hostileTexts[11]! },
    parentDocument: { number: hostileTexts[5]!, title: hostileTexts[13]!, sourceFile: hostileTexts[0]! },
  },
);
