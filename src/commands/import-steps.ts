import { check } from '../check/check.ts';
import type { ReadProject } from '../check/workspace.ts';
import type { DocumentChange, StandingDocument } from '../exchange/documents.ts';
import { place, type Placed } from '../exchange/place.ts';
import type { PlaceOptions } from '../exchange/place-activity.ts';
import type { ImportedFile } from '../exchange/proposal.ts';
import type { Model } from '../model/model.ts';
import { inputAfter, standing } from './import-write.ts';

/**
 * What several files change, one after the other: each is put to the project as those before it leave it, so that what
 * two of them tell is one thing, and a POI finds the plan and the money the activities that came with it.
 */
export function placeEach(
  files: readonly ImportedFile[],
  project: ReadProject,
  model: Model,
  options: PlaceOptions,
): Placed {
  const books = new Map<string, string>();
  let documents: readonly StandingDocument[] = standing(project);
  let current = model;
  let placed: Placed = { documents: [], found: [], unplaced: [], notes: [], lacksSome: false, withdrawn: 0 };
  for (const [i, file] of files.entries()) {
    const one = place([file], { model: current, documents }, options, books);
    placed = {
      documents: joined(placed.documents, one.documents),
      found: [...placed.found, ...one.found],
      unplaced: [...placed.unplaced, ...one.unplaced],
      notes: [...placed.notes, ...one.notes],
      lacksSome: placed.lacksSome || one.lacksSome,
      withdrawn: placed.withdrawn + one.withdrawn,
    };
    if (one.documents.length === 0 || i === files.length - 1) continue;
    const texts = new Map(placed.documents.map(({ file: name, text }) => [name, text]));
    documents = [
      ...documents.filter((document) => !texts.has(document.file)),
      ...[...texts].map(([name, text]) => ({ file: name, text })),
    ];
    current = check(inputAfter(project, placed), { beside: project.beside }).model;
  }
  return placed;
}

function joined(
  before: readonly DocumentChange[],
  now: readonly DocumentChange[],
): readonly DocumentChange[] {
  const fresh = now.filter(({ file }) => before.every((one) => one.file !== file));
  const again = before.map((one): DocumentChange => {
    const next = now.find(({ file }) => file === one.file);
    return next === undefined
      ? one
      : {
          file: one.file,
          isNew: one.isNew || next.isNew,
          text: next.text,
          changes: [...one.changes, ...next.changes],
          refused: one.refused ?? next.refused,
        };
  });
  return [...again, ...fresh];
}
