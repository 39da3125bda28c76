import { describe, literalOf } from './value';
import { parseDocument, Place, readCloudFormation, Resource } from '../../../artifacts';
import { isTrustedWorkflowError } from '../../../internal/errors';
import { SourceLocation, Unsettled } from '../../../trust';

/** What a stack set brings to its accounts. */
export interface StackSet {
  /** As its artifact names it. */
  readonly name: string;
  /** Where it stands. */
  readonly source: SourceLocation;
  /** The resources of its template, those of stack sets in it included. A file of their own: what they refer to is in there. */
  readonly resources: Resource[];
  /** Why the template, and so what it trusts, is not known. */
  readonly unsettled: Unsettled[];
  /** The condition under which it exists. @default - it does */
  readonly condition?: string;
}

/** The template that a stack set carries in its property; none for other resources. */
export function readStackSet({ type, id, source, properties, condition }: Resource): StackSet[] {
  if (type !== 'AWS::CloudFormation::StackSet') return [];
  const set = { name: literalOf(properties.StackSetName) ?? id, source, condition };
  const body = literalOf(properties.TemplateBody);
  if (body === undefined) return [{ ...set, resources: [], unsettled: [{ unsettled: `the template of the stack set: ${describe(properties.TemplateBody ?? properties.TemplateURL)}` }] }];
  return [{ ...set, ...readBody(body, bodyOf(source, `${encodeURIComponent(id)}.TemplateBody`)) }];
}

/** The text in the file of a stack set; that may itself be in the template of another. */
function bodyOf({ file, document, embedded }: SourceLocation, name: string): SourceLocation {
  return new SourceLocation({ file, document, embedded: embedded === undefined ? name : `${embedded}/${name}` });
}

/** A template that cannot be read, or that is not final, may hold anything. */
function readBody(body: string, unit: SourceLocation): Pick<StackSet, 'resources' | 'unsettled'> {
  try {
    const resources = readTemplate(body, unit);
    const nested = resources.flatMap(readStackSet);
    return { resources: [...resources, ...nested.flatMap((set) => set.resources)], unsettled: nested.flatMap((set) => set.unsettled) };
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return { resources: [], unsettled: [{ unsettled: `the template of the stack set cannot be read: ${error.text.problem}` }] };
  }
}

function readTemplate(body: string, unit: SourceLocation): Resource[] {
  const parsed = parseDocument(body, unit.file);
  return readCloudFormation(parsed.json, Place.root(unit, parsed));
}
