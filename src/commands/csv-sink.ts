import type { Host } from '../host/host.ts';
import { csvText } from '../painters/datapackage/csv.ts';
import { DATASET_TABLES, hasFigures } from '../painters/datapackage/dataset.ts';
import {
  csvFields,
  DATASET_NAME,
  datasetDescriptor,
  referenceOfMany,
} from '../painters/datapackage/dataset-description.ts';
import { shownPath } from '../text/path.ts';
import { headerText, refuseForeignTables, refuseOtherPackage } from './foreign-tables.ts';
import type { Sink } from './sink.ts';
import { refuseDocument } from './own-inputs.ts';
import { emptyTables, type SharePart } from './share-task.ts';

/** What is known of a table whose rows went to the disk. */
interface Told {
  bytes: number;
  readonly referencesHold: boolean[];
}

/** One table of CSV each for the rows of all projects, and the description of the package. */
export function csvSink(output: string, host: Host): Sink {
  const tables = emptyTables();
  const pathOf = (name: string): string => `${output}/${name}.csv`;
  const head = `${output}/datapackage.json`;
  refuseDocument(head, host);
  refuseForeignTables(
    tables.map((table) => ({
      name: `${table.name}.csv`,
      header: headerText(csvFields(table).map(({ name }) => name)),
    })),
    { output: shownPath(host.cwd, output), folder: output },
    host,
  );
  refuseOtherPackage({ name: DATASET_NAME }, output, host);
  const set = host.growSet(tables.map(({ name }) => pathOf(name)));
  const told = new Map<SharePart['table'], Told>();
  const append = (name: SharePart['table'], text: string): void => {
    set.append(pathOf(name), text);
    const one = told.get(name);
    if (one !== undefined) one.bytes += new TextEncoder().encode(text).length;
  };
  try {
    for (const table of tables) {
      told.set(table.name, { bytes: 0, referencesHold: table.references.map(() => true) });
      append(table.name, csvText([csvFields(table).map(({ name }) => name)]));
    }
  } catch (error) {
    set.abandon();
    throw error;
  }
  let municipalities = 0;
  return {
    known: () => [],
    apart: () => [],
    recall: () => undefined,
    drop: () => {},
    take: ({ parts, situacion }) => {
      municipalities++;
      for (const { table, bytes, referencesHold } of parts) {
        append(table, String(bytes));
        const one = told.get(table);
        if (one === undefined) continue;
        // Rows of findings alone refer to what is not there.
        referencesHold.forEach((holds, i) => (one.referencesHold[i] &&= holds || !hasFigures(situacion)));
      }
    },
    finish: () => {
      const text = datasetDescriptor(
        tables,
        (table) => {
          const one = told.get(table.name);
          const references = table.references.filter(
            ({ table: to }, i) =>
              one?.referencesHold[i] === true && DATASET_TABLES.some((name) => name === to),
          );
          return {
            bytes: one?.bytes ?? 0,
            // A municipality without any POI has no semester, and a key has no empty part.
            hasKey: false,
            references: references.map(referenceOfMany),
          };
        },
        municipalities,
      );
      set.finish([{ path: head, content: text, head: true }]);
      return { gone: 0, kept: [] };
    },
    abandon: () => set.abandon(),
  };
}
