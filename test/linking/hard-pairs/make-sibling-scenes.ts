import type { Random } from '../../../src/training/random.js';
import { moved } from './make-target-scenes.js';
import { readBank } from './read-scenes.js';
import { linked, noCounterpart, type Scene, type TargetRow, target } from './scene.js';

/**
 * Two rows of near-equal words and different meaning, in three settings: only the other one stands above (no
 * counterpart); both stand above, and the child has one; both stand above and below, in another order.
 */
export function contraryScenes(className: string, bank: string, random: Random): Scene[] {
  return readBank(bank).flatMap(([subject, first, second, unit, rawFirst, rawSecond], index) => {
    const pair = [
      target(subject!, first!, unit!, rawFirst!),
      target(subject!, second!, unit!, rawSecond!),
    ] as const;
    const turned = random.chance(0.5);
    const [here, there] = turned ? [pair[1], pair[0]] : pair;
    const alone: Scene = {
      className,
      level: null,
      parents: [there],
      children: [{ row: here, expected: noCounterpart }],
    };
    const chosen: Scene = {
      className,
      level: null,
      parents: [...pair],
      children: [{ row: here, expected: linked(['same'], turned ? 1 : 0) }],
    };
    const both: Scene = {
      className,
      level: null,
      parents: [...pair],
      children: [
        { row: pair[1], expected: linked(['same'], 1) },
        { row: pair[0], expected: linked(['same'], 0) },
      ],
    };
    return [alone, index % 3 === 0 ? both : chosen];
  });
}

/** "cấp tỉnh" and "cấp xã": siblings; a child that leaves the level out means its own. */
export function levelScenes(): Scene[] {
  return readBank('levels').flatMap(([subject, pattern, unit, above, below, higher, lower], index) => {
    const named = (level: string, raw: string): TargetRow =>
      target(subject!, pattern!.replace('{L}', level).replace(/\s+/g, ' ').trim(), unit!, raw);
    const ofProvince = named(higher!, above!);
    const ofCommune = named(lower!, below!);
    const siblings = index % 2 === 0 ? [ofProvince, ofCommune] : [ofCommune, ofProvince];
    const [provinceAt, communeAt] = index % 2 === 0 ? [0, 1] : [1, 0];
    const className = 'level';
    const scenes: Scene[] = [
      // The commune leaves its level out.
      {
        className,
        level: 'commune',
        parents: siblings,
        children: [{ row: named('', below!), expected: linked(['same', 'reworded', 'narrowed'], communeAt) }],
      },
      // Only the other level stands above.
      {
        className,
        level: 'commune',
        parents: [ofProvince],
        children: [{ row: named(lower!, below!), expected: noCounterpart }],
      },
    ];
    // The commune takes the figure of the other level: still its own row, with another value.
    if (index % 2 === 0) {
      scenes.push({
        className,
        level: 'commune',
        parents: siblings,
        children: [{ row: named(lower!, above!), expected: linked(['value-changed'], communeAt) }],
      });
    }
    // A department is of the province's level.
    if (index % 3 === 0) {
      scenes.push({
        className,
        level: 'department',
        parents: siblings,
        children: [
          { row: named('', above!), expected: linked(['same', 'reworded', 'narrowed'], provinceAt) },
        ],
      });
    }
    if (index % 3 === 1) {
      scenes.push({
        className,
        level: 'draft',
        parents: siblings,
        children: [
          { row: ofCommune, expected: linked(['same'], communeAt) },
          { row: ofProvince, expected: linked(['same'], provinceAt) },
        ],
      });
    }
    return scenes;
  });
}

/** Figures that are part of the name ("OCOP 3 sao"), not its value. Where officials could take them for a value, both stand above. */
export function figureScenes(random: Random): Scene[] {
  const asValue = /trong vòng|trên \{F\}|đạt từ|quy mô/;
  return readBank('figures').flatMap(([subject, pattern, unit, ...figures]) => {
    const rows = figures.map((figure) => {
      const [label = '', raw = ''] = figure.split(' = ');
      return target(subject!, pattern!.replace('{F}', label), unit!, raw);
    });
    const order = random.chance(0.5)
      ? rows.map((_, index) => index)
      : rows.map((_, i) => rows.length - 1 - i);
    const siblings: Scene = {
      className: 'figure-in-name',
      level: null,
      parents: rows,
      children: order.map((index) => ({ row: rows[index]!, expected: linked(['same'], index) })),
    };
    if (asValue.test(pattern!)) return [siblings];
    const alone: Scene = {
      className: 'figure-in-name',
      level: null,
      parents: [rows[0]!],
      children: [{ row: rows[1]!, expected: noCounterpart }],
    };
    return [siblings, alone];
  });
}

/** The same name under two groups: the title of the group decides. */
export function groupScenes(): Scene[] {
  return readBank('groups').flatMap(([name, unit, ...groups], index) => {
    const rows = groups.map((group) => {
      const [groupTitle = '', raw = ''] = group.split(' = ');
      return target('', name!, unit!, raw, { groupTitle });
    });
    const [first, second] = [rows[0]!, rows[1]!];
    const className = 'two-groups';
    const scenes: Scene[] = [
      {
        className,
        level: null,
        parents: rows,
        children: [
          { row: second, expected: linked(['same'], 1) },
          { row: first, expected: linked(['same'], 0) },
        ],
      },
      {
        className,
        level: null,
        parents: rows,
        children: [
          index % 2 === 0
            ? { row: { ...first, raw: second.raw }, expected: linked(['value-changed'], 0) }
            : { row: { ...second, raw: moved(second.raw!, 0.9) }, expected: linked(['value-changed'], 1) },
        ],
      },
    ];
    if (index % 2 === 0) {
      scenes.push({
        className,
        level: null,
        parents: [first],
        children: [{ row: second, expected: noCounterpart }],
      });
    }
    return scenes;
  });
}

/** The unit of measure changed with the figure kept; and a unit only printed otherwise. */
export function unitScenes(random: Random): Scene[] {
  const changed = readBank('units').map(
    ([subject, name, above, below, raw, rival]): Scene => ({
      className: 'unit',
      level: null,
      parents: [target(subject!, name!, above!, raw!), target(subject!, rival!, above!, raw!)],
      children: [{ row: target(subject!, name!, below!, raw!), expected: linked(['unit-changed'], 0) }],
    }),
  );
  const onlyPrinted = readBank('units').map(([subject, , above, , raw, rival]): Scene => {
    const unit = random.pick([
      [above!.charAt(0).toUpperCase() + above!.slice(1), 2],
      [above!.toUpperCase(), 1],
      [` ${above!.replace('/', ' / ')} `.trim(), 1],
    ]);
    return {
      className: 'unit',
      level: null,
      parents: [target(subject!, rival!, above!, raw!)],
      children: [{ row: target(subject!, rival!, unit, raw!), expected: linked(['same'], 0) }],
    };
  });
  return [...changed, ...onlyPrinted];
}
