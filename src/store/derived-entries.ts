/** Entries that follow from what files say: which files touch them, and how they are worked out again. */
interface DerivedRepository {
  /** Keys of the entries that a file is a reason for. */
  touchedBy(fileKey: number): Iterable<number>;
  /** Keys of the entries that a file may change by being there. */
  contestedBy(fileKey: number): Iterable<number>;
  refresh(keys: ReadonlySet<number>): void;
}

/** Works and organisations: kept true to the documents whenever these change. */
export class DerivedEntries {
  constructor(private readonly repositories: readonly DerivedRepository[]) {}

  /** Works out again all that the files cited or named before the change, or do after. */
  keeping(fileKeys: readonly number[], change: () => void): void {
    const touched = this.repositories.map(
      (repository) => new Set(fileKeys.flatMap((key) => [...repository.touchedBy(key)])),
    );
    change();
    for (const [at, repository] of this.repositories.entries()) {
      for (const fileKey of fileKeys)
        for (const key of repository.contestedBy(fileKey)) touched[at]!.add(key);
      repository.refresh(touched[at]!);
    }
  }
}
