import { Fields, fieldsOf, functionOf } from './fields';

/** The document of each kind of policy, and the inline policies of a role. */
const DOCUMENT = 'PolicyDocument';
/** Fields of a statement that allow the more, the more they list. */
const LISTS = ['Action', 'Resource'];

/**
 * A resource with policies as it gives the most, whatever the conditions of its template come to: of what is allowed, each branch counts; of what is
 * denied, only what stands in no branch.
 */
export function atMost(resource: Fields): Fields {
  const { Properties: properties } = resource;
  const { [DOCUMENT]: document, Policies: inline } = fieldsOf(properties);
  return {
    ...resource,
    Properties: {
      ...fieldsOf(properties),
      ...document !== undefined && { [DOCUMENT]: documentAtMost(document) },
      ...inline !== undefined && { Policies: allBranches(inline).map((one) => ({ ...fieldsOf(one), [DOCUMENT]: documentAtMost(fieldsOf(one)[DOCUMENT]) })) },
    },
  };
}

/** A value, or each item of a list, of each branch of a condition; nothing of a branch that has no value. */
export function allBranches(value: unknown): unknown[] {
  if (value === undefined || isNoValue(value)) return [];
  if (Array.isArray(value)) return value.flatMap((item) => allBranches(item));
  const [kind, args] = functionOf(value) ?? [];
  return kind === 'Fn::If' && Array.isArray(args) ? allBranches(args.slice(1)) : [value];
}

/** Text is left to the reader, and so is whatever a macro writes. */
function documentAtMost(document: unknown): unknown {
  const branches = allBranches(document);
  if (branches.some((branch) => typeof branch !== 'object' || functionOf(branch) !== undefined)) return document;
  const isSure = branches.length === 1 && branches[0] === document;
  const found = branches.flatMap((branch) => {
    const { Statement: statements } = fieldsOf(branch);
    const sure = isSure ? new Set([statements].flat()) : new Set();
    return allBranches(statements).flatMap((statement) => statementAtMost(statement, sure.has(statement)));
  });
  return { ...fieldsOf(branches[0]), Statement: found };
}

function statementAtMost(statement: unknown, isSure: boolean): unknown[] {
  const fields = fieldsOf(statement);
  const mayAllow = allBranches(fields.Effect).some((effect) => effect !== 'Deny');
  if (!mayAllow) return isSure && !JSON.stringify(statement).includes('"Fn::If"') ? [statement] : [];
  if (functionOf(statement) !== undefined) return [statement];
  const lists = LISTS.filter((name) => functionOf(fields[name])?.[0] === 'Fn::If' || Array.isArray(fields[name]));
  return [{
    ...fields,
    ...functionOf(fields.Effect)?.[0] === 'Fn::If' && allBranches(fields.Effect).includes('Allow') && { Effect: 'Allow' },
    ...Object.fromEntries(lists.map((name) => [name, allBranches(fields[name])])),
  }];
}

const isNoValue = (value: unknown) => functionOf(value)?.[0] === 'Ref' && functionOf(value)?.[1] === 'AWS::NoValue';
