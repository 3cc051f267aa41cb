import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, compose, scaleOf, unitSquareThrough } from './affine.js';
import type { FontFacts } from './font-facts.js';
import { type GraphicsState, initialState, type OperatorArguments, setParameter } from './graphics-state.js';
import type { DrawingSink } from './page-drawing.js';
import { type ListedGlyph, TextCursor } from './text-cursor.js';

/** The operators of a page as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface DrawingOptions {
  /** From the page's own space to points of the page as it is shown. */
  readonly toPage: Affine;
  readonly fonts: ReadonlyMap<string, FontFacts>;
  /** Annotations (by id) whose drawing is text of the page; the others are passed over. */
  readonly annotations: ReadonlySet<string>;
  /** Whether a layer of the file is shown. */
  readonly isShown: (layer: unknown) => boolean;
}

/** What happened since a state was saved: a picture is a group that moves the unit square and paints nothing else. */
interface Group {
  moved: boolean;
  painted: boolean;
}

const strokes: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Points by which the edges of a picture that stands upright may slant. */
const askew = 0.5;

/**
 * Goes through the operators of a page and tells the sink what they draw. The file is opened so that pdf.js leaves out
 * pictures unread (decoding them would cost more than all the rest): a picture is then seen by the group it leaves empty.
 */
export function drawPage(operators: OperatorList, options: DrawingOptions, sink: DrawingSink): void {
  const drawing = new PageDrawing(options, sink);
  for (let index = 0; index < operators.fnArray.length; index += 1)
    drawing.apply(operators.fnArray[index]!, operators.argsArray[index] as OperatorArguments);
  drawing.end();
}

class PageDrawing {
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private readonly groups: Group[] = [{ moved: false, painted: false }];
  private readonly text = new TextCursor();
  private readonly layers: boolean[] = [];
  /** How many groups deep in a mask, which is not seen itself. */
  private maskDepth = 0;
  private skipsAnnotation = false;
  private order = 0;

  private readonly actions: ReadonlyMap<number, (args: OperatorArguments) => void> = new Map([
    [OPS.save, () => this.save()],
    [OPS.restore, () => this.restore()],
    [OPS.transform, (args) => this.transform(args)],
    [OPS.paintFormXObjectBegin, (args) => this.beginForm(args[0]!)],
    [OPS.paintFormXObjectEnd, () => this.restore()],
    [OPS.constructPath, (args) => this.paintPath(args[0]!, args[1]![0], args[2]!)],
    [OPS.showText, (args) => this.showText(args[0]!)],
    [OPS.shadingFill, () => this.paint()],
    [OPS.beginGroup, (args) => this.beginGroup(args[0]!)],
    [OPS.endGroup, () => this.endGroup()],
    [OPS.beginMarkedContent, () => this.beginLayer('', null)],
    [OPS.beginMarkedContentProps, (args) => this.beginLayer(args[0]!, args[1])],
    [OPS.endMarkedContent, () => this.endLayer()],
    [OPS.beginAnnotation, (args) => this.beginAnnotation(args)],
    [OPS.endAnnotation, () => this.endAnnotation()],
  ] satisfies [number, (args: OperatorArguments) => void][]);

  constructor(
    private readonly options: DrawingOptions,
    private readonly sink: DrawingSink,
  ) {
    this.state = initialState(options.toPage);
  }

  apply(operator: number, args: OperatorArguments): void {
    const action = this.actions.get(operator);
    if (action) action(args);
    else if (!this.text.apply(operator, args, this.state))
      setParameter(this.state, this.options.fonts, operator, args);
  }

  /** Scanners paint the page's one picture without saving the state first. */
  end(): void {
    while (this.saved.length > 0) this.restore();
    this.closeGroup(this.groups[0]!);
  }

  private get seen(): boolean {
    return this.maskDepth === 0 && !this.skipsAnnotation && !this.layers.includes(false);
  }

  private save(): void {
    this.saved.push(this.state);
    this.state = { ...this.state };
    this.groups.push({ moved: false, painted: false });
  }

  private restore(): void {
    const saved = this.saved.pop();
    if (saved === undefined) return;
    const group = this.groups.pop()!;
    this.closeGroup(group);
    this.state = saved;
    if (group.painted) this.groups.at(-1)!.painted = true;
  }

  private closeGroup(group: Group): void {
    if (!group.moved || group.painted) return;
    group.painted = true;
    this.order += 1;
    if (!this.seen) return;
    const { toPage } = this.state;
    const [a, b, c, d] = toPage;
    const upright = a > 0 && d < 0 && Math.abs(b) + Math.abs(c) < askew;
    this.sink.picture({ bbox: unitSquareThrough(toPage), upright, order: this.order });
  }

  private transform(matrix: ArrayLike<number>): void {
    this.state.toPage = compose(this.state.toPage, matrix);
    this.groups.at(-1)!.moved = true;
  }

  private beginAnnotation([id, , transform, matrix]: readonly unknown[]): void {
    while (this.saved.length > 0) this.restore();
    this.closeGroup(this.groups[0]!);
    this.groups[0] = { moved: false, painted: true };
    this.skipsAnnotation = !this.options.annotations.has(String(id));
    const placed = compose(this.options.toPage, transform as ArrayLike<number>);
    this.state = initialState(compose(placed, matrix as ArrayLike<number>));
  }

  private paintPath(
    operator: number,
    coordinates: ArrayLike<number> | null,
    bounds: ArrayLike<number>,
  ): void {
    if (operator === OPS.endPath || coordinates === null) return;
    this.paint();
    if (!this.seen) return;
    const { toPage, lineWidth, fillAlpha, strokeAlpha, fillColor, strokeColor } = this.state;
    const stroked = strokeAlpha > 0 && strokes.has(operator);
    const filled = fillAlpha > 0 && fills.has(operator);
    if (!stroked && !filled) return;
    this.sink.path({
      coordinates,
      bounds,
      toPage,
      stroked,
      filled,
      strokeColor,
      fillColor,
      lineWidth: lineWidth * scaleOf(toPage),
      order: this.order,
    });
  }

  private showText(glyphs: readonly (ListedGlyph | number)[]): void {
    this.paint();
    const { seen, sink } = this;
    this.text.show(this.state, glyphs, this.order, (glyph) => {
      if (seen) sink.glyph(glyph);
    });
  }

  private paint(): void {
    this.order += 1;
    this.groups.at(-1)!.painted = true;
  }

  private beginForm(matrix: ArrayLike<number> | null): void {
    this.save();
    if (matrix) this.transform(matrix);
  }

  private beginGroup(group: { readonly smask?: unknown }): void {
    if (this.maskDepth > 0 || group.smask) this.maskDepth += 1;
  }

  private endGroup(): void {
    this.maskDepth = Math.max(0, this.maskDepth - 1);
  }

  private beginLayer(tag: string, layer: unknown): void {
    this.layers.push(tag !== 'OC' || layer === null || this.options.isShown(layer));
  }

  private endLayer(): void {
    this.layers.pop();
  }

  private endAnnotation(): void {
    this.skipsAnnotation = false;
  }
}
