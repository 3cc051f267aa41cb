import type { Link } from '../model/records.js';
import type { Store } from '../model/store.js';
import type { Trace, TracedRow, TraceStep } from '../model/trace.js';
import { type LinkedStore, linkDocuments } from './link-documents.js';
import { RecentDocuments } from './recent-documents.js';
import { resolveRow } from './resolve-row.js';
import { rowOf, tracedRow } from './traced-rows.js';

/** The other end of a link and the document it stands in. */
interface End {
  readonly id: string;
  readonly document: string;
}

/**
 * A target or task up and down the chain of plans, through all levels held.
 * @throws RowNotFoundError where the id is of no row, or of several
 */
export async function traceItem(store: Store, item: string): Promise<Trace> {
  const found = await resolveRow(store, item);
  const linked = await linkDocuments(store, { save: false });
  const tracing = new Tracing(new RecentDocuments(store), linked);
  return {
    format: 'kehoach-trace/1',
    item: (await tracing.row({ id: found.id, document: found.documentId }))!,
    up: await tracing.steps(found.id, 'up', new Set()),
    down: await tracing.steps(found.id, 'down', new Set()),
    serves: await tracing.serving(found.id, 'child'),
    servedBy: await tracing.serving(found.id, 'parent'),
  };
}

class Tracing {
  private readonly byChild = new Map<string, Link[]>();
  private readonly byParent = new Map<string, Link[]>();

  constructor(
    private readonly documents: RecentDocuments,
    private readonly linked: LinkedStore,
  ) {
    for (const link of linked.links) {
      this.byChild.set(link.child, [...(this.byChild.get(link.child) ?? []), link]);
      this.byParent.set(link.parent, [...(this.byParent.get(link.parent) ?? []), link]);
    }
  }

  async row({ id, document }: End): Promise<TracedRow | null> {
    const loaded = await this.documents.load(document);
    const row = loaded && rowOf(loaded, id);
    return loaded && row ? tracedRow(row, loaded, this.linked.graph) : null;
  }

  /** `seen`: rows on the way here, so that plans that cite each other make no circle. */
  async steps(id: string, direction: 'up' | 'down', seen: ReadonlySet<string>): Promise<TraceStep[]> {
    const onTheWay = new Set(seen).add(id);
    const steps: TraceStep[] = [];
    for (const link of this.linksOf(id, direction)) {
      const end =
        direction === 'up'
          ? { id: link.parent, document: link.parentDocument }
          : { id: link.child, document: link.childDocument };
      const row = onTheWay.has(end.id) ? null : await this.row(end);
      if (row === null) continue;
      const { relation, score, changes } = link;
      steps.push({ row, relation, score, changes, steps: await this.steps(end.id, direction, onTheWay) });
    }
    return steps;
  }

  async serving(id: string, as: 'child' | 'parent'): Promise<TracedRow[]> {
    const links = (as === 'child' ? this.byChild : this.byParent).get(id) ?? [];
    const rows = await Promise.all(
      links
        .filter(({ kind }) => kind === 'serves')
        .map(({ child, parent, childDocument }) =>
          this.row({ id: as === 'child' ? parent : child, document: childDocument }),
        ),
    );
    return rows.filter((row) => row !== null);
  }

  private linksOf(id: string, direction: 'up' | 'down'): Link[] {
    const links = (direction === 'up' ? this.byChild : this.byParent).get(id) ?? [];
    return links.filter(({ kind }) => kind === 'target' || kind === 'task');
  }
}
