import { ANSWERS, WHOLE_FILES } from './formats';
import { CDK_COMPANION } from './formats/cdk-companion';
import { Format, JsonObject } from './formats/format';
import { GCP_CONDITION_NAME } from './formats/gcp-condition';
import { refuseTruncated } from './formats/listing';
import { refuseOtherForms } from './formats/other-forms';
import { asObject, Place, record } from './json';
import { Parameters } from './parameters';
import { Resource } from './resource';
import { Parsed } from './syntax/parsed';
import { unknownArtifact } from '../internal/catalogue/artifacts';
import { show } from '../internal/errors';
import { SourceLocation } from '../trust';

const NAMES = [...WHOLE_FILES, ...ANSWERS].map(({ name }) => name).concat(GCP_CONDITION_NAME);
/** Keys under which APIs answer lists. */
const LISTS = ['value', 'workloadIdentityPoolProviders', 'workloadIdentityPools'];

/**
 * The resources of a parsed file, whoever wrote it; `file` names it in explanations and errors.
 * Throws `unknown-artifact` for a format that is not read, and for what could be two of them.
 */
export function readArtifact(json: unknown, file: string): Resource[] {
  return readParsed({ json }, new SourceLocation({ file }));
}

/** The same, where the parser knows the lines. */
export function readParsed(parsed: Parsed, unit: SourceLocation, parameters?: Parameters): Resource[] {
  const { json } = parsed;
  const place = Place.root(unit, parsed, parameters);
  const list = Array.isArray(json) ? { items: json, place } : wrapped(json, place);
  if (!list) return readOne(json, [...WHOLE_FILES, ...ANSWERS], place);
  if (list.items.length === 0) throw unknownArtifact(place.source, 'an empty list, which does not say of what', NAMES);
  return list.items.flatMap((item: unknown, index) => readOne(item, ANSWERS, list.place.at(index)));
}

/** Whether a file is one of those that stand beside templates. */
export const isCompanion = (json: unknown) => CDK_COMPANION.recognises(asObject(json) ?? {});

/** Lists that the APIs of Azure and GCP answer stand in an object; Azure's may say whose they are. */
function wrapped(json: unknown, place: Place): { items: unknown[]; place: Place } | undefined {
  const object = asObject(json) ?? {};
  const [key, ...more] = LISTS.filter((list) => Array.isArray(object[list]));
  if (key === undefined) return undefined;
  // Whichever of the two were read, the other would be passed over.
  if (more.length > 0 || [...WHOLE_FILES, ...ANSWERS].some(({ recognises }) => recognises(object))) throw notOneForm(object, place);
  refuseTruncated(object, place, key === 'value' ? 'az' : 'gcloud');
  const { '@odata.context': context } = object;
  const items = (object[key] as unknown[]).map((item) => context === undefined || !asObject(item) ? item : withContext(asObject(item)!, context));
  return { items, place: place.at(key) };
}

const withContext = (item: JsonObject, context: unknown) => record([['@odata.context', context], ...Object.entries(item)]);

function readOne(json: unknown, formats: readonly Format[], place: Place): Resource[] {
  const object = asObject(json);
  if (!object) throw unknownArtifact(place.shown, json === undefined ? 'nothing' : show(json), NAMES);
  const [format, ...others] = formats.filter(({ recognises }) => recognises(object));
  if (format && others.length === 0) return format.read(object, place);
  refuseOtherForms(object, place);
  throw notOneForm(object, place);
}

/** Of none, or of several. */
const notOneForm = (object: JsonObject, place: Place) => unknownArtifact(place.shown, `an object with the keys ${show(Object.keys(object))}`, NAMES);
