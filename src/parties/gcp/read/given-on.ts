import { GivenOn, GivenRole, Place, placeName } from '../permissions';
import { blockOf, isStated, ResourceIndex } from './file';
import { targetInWords } from './grants';
import { Resource, Text, Value } from '../../../artifacts';

/** The texts of a resource, by the names of its properties. */
type Texts = (property: string) => string;

/** A project that no block states is that of the provider. */
const UNSTATED = 'the project of the provider';

/** What grants of each kind are on. @see https://registry.terraform.io/providers/hashicorp/google/latest/docs (2026-11-28) */
const PLACES: Readonly<Record<string, (text: Texts) => Place>> = {
  project: (text) => ({ kind: 'project', project: text('project') }),
  artifact_registry_repository: (text) => ({ kind: 'repository', project: text('project'), location: text('location'), repository: text('repository') }),
  storage_bucket: (text) => ({ kind: 'bucket', bucket: text('bucket').replace(/^b\//, '') }),
  secret_manager_secret: (text) => ({ kind: 'secret', project: text('project'), secret: text('secret_id') }),
  cloud_run_v2_service: (text) => ({ kind: 'service', project: text('project'), location: text('location'), service: text('name') }),
  cloud_run_service: (text) => ({ kind: 'service', project: text('project'), location: text('location'), service: text('service') }),
  service_account: (text) => ({ kind: 'service-account', name: text('service_account_id') }),
};

/** Where a role is given, as the block says it, and as the files settle it. */
export function givenOn(index: ResourceIndex, resource: Resource, kind: string): Omit<GivenRole, 'action'> {
  const written = formOf(index, resource, kind, writtenText);
  const settled = formOf(index, resource, kind, (text) => writtenText(index.resolve(resource, text)));
  const isSame = written.on === settled.on && written.condition === settled.condition;
  return { ...written, ...written.condition === undefined ? {} : { conditional: true }, ...isSame ? {} : { settled } };
}

function formOf(index: ResourceIndex, resource: Resource, kind: string, shown: (text: Text) => string): GivenOn {
  const value = (property: Value | undefined) => property instanceof Text ? shown(property) : undefined;
  const place = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
  const on = place ? nameOf(place((property) => value(resource.properties[property]) ?? UNSTATED)) : targetInWords(index, resource, kind);
  const { condition } = resource.properties;
  return { on, ...isStated(condition) ? { condition: value(blockOf(condition)?.expression) ?? 'a condition that is not settled' } : {} };
}

/** Properties take the full name too, in place of the id at its end. */
function nameOf(place: Place): string {
  const name = placeName(place);
  const full = name.lastIndexOf('/projects/');
  return full === -1 ? name : name.slice(full + 1);
}

/** As Terraform writes it. */
const writtenText = ({ pieces }: Text) => pieces.map((piece) => typeof piece === 'string' ? piece : `\${${piece.reference}}`).join('');
