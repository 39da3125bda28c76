import { describe, literalOf } from './value';
import { Place, readCloudFormation, Resource } from '../../../artifacts';
import { parseJson } from '../../../artifacts/syntax/parse-json';
import { isTrustedWorkflowError } from '../../../internal/errors';
import { SourceLocation } from '../../../trust/source-location';
import { Unsettled } from '../../../trust/unsettled';

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
  return [{ ...set, ...readBody(body, new SourceLocation({ file: `${source.unit}/${encodeURIComponent(id)}.TemplateBody` })) }];
}

/** JSON only; a template in YAML, or one that is not final, may hold anything. */
function readBody(body: string, unit: SourceLocation): Pick<StackSet, 'resources' | 'unsettled'> {
  try {
    const resources = readCloudFormation(parseJson(body, unit.file).json, Place.root(unit));
    const nested = resources.flatMap(readStackSet);
    return { resources: [...resources, ...nested.flatMap((set) => set.resources)], unsettled: nested.flatMap((set) => set.unsettled) };
  } catch (error) {
    const reason = isTrustedWorkflowError(error) ? error.text.problem : 'it is not JSON';
    return { resources: [], unsettled: [{ unsettled: `the template of the stack set cannot be read: ${reason}` }] };
  }
}
