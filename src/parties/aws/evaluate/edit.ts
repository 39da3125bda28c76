import { RoleTrust } from './evaluate';
import { placeOf } from './policy';
import { ClaimMatcher, Wildcard } from '../../../claims';
import { DocumentEdit, isUnsettled } from '../../../trust';
import { Condition, ConditionValue, Provider, Statement, ValuePart } from '../policy';

/** A role as if its trust policy, or its provider, were changed; undefined where there is no such place. */
export function editedRole(role: RoleTrust, edits: readonly DocumentEdit[]): RoleTrust | undefined {
  return edits.reduce<RoleTrust | undefined>((edited, edit) => edited && editOne(edited, edit), role);
}

function editOne(role: RoleTrust, edit: DocumentEdit): RoleTrust | undefined {
  if (edit.kind === 'audience') return editProvider(role, edit.at.where, edit.add);
  const { policy, source } = role;
  const isMeant = (statement: Statement, index: number) => placeOf(source.text, statement, index) === edit.at.where;
  const statements = policy.statements.map((statement, index) => isMeant(statement, index) ? editStatement(statement, edit) : statement);
  return statements.every((statement, index) => statement === policy.statements[index]) ? undefined : { ...role, policy: { ...policy, statements } };
}

function editProvider(role: RoleTrust, where: string, audience: string): RoleTrust | undefined {
  const listing = ({ file, id, clientIds }: Provider) => `${file} ${id}` === where && !isUnsettled(clientIds);
  if (!role.providers.some(listing)) return undefined;
  const added = (provider: Provider): Provider => isUnsettled(provider.clientIds) ? provider : { ...provider, clientIds: [...provider.clientIds, audience] };
  return { ...role, providers: role.providers.map((provider) => listing(provider) ? added(provider) : provider) };
}

function editStatement(statement: Statement, edit: DocumentEdit): Statement {
  if (edit.kind === 'action') return { ...statement, actions: [ClaimMatcher.exact(edit.to.toLowerCase())] };
  const { key, operator } = edit.at;
  const isMeant = (condition: Condition) => condition.key === key && condition.operator === operator;
  if (!statement.conditions.some(isMeant)) return statement;
  return { ...statement, conditions: statement.conditions.flatMap((condition) => isMeant(condition) ? editCondition(condition, edit) : [condition]) };
}

function editCondition(condition: Condition, edit: DocumentEdit): Condition[] {
  switch (edit.kind) {
    case 'exact': return [exactly(condition, edit.from, edit.to)];
    case 'value': return [{ ...condition, values: replaced(condition.values, edit.from, withWildcards(edit.to)) }];
    case 'key': return [{ ...condition, key: edit.to }];
    case 'remove': return [];
    default: return [condition];
  }
}

/** Beside patterns an exact text is a pattern without wildcards; alone it takes the operator for exact texts. */
function exactly(condition: Condition, from: string, to: string): Condition {
  const values = replaced(condition.values, from, { text: to, parts: [{ literal: to }] });
  return { ...condition, values, ...values.length === 1 ? { operator: 'StringEquals' } : {} };
}

const replaced = (values: readonly ConditionValue[], from: string, to: ConditionValue) => values.map((value) => value.text === from ? to : value);

function withWildcards(text: string): ConditionValue {
  const part = (piece: string): ValuePart => piece === '*' ? { wildcard: Wildcard.ANY_RUN } : piece === '?' ? { wildcard: Wildcard.ANY_ONE } : { literal: piece };
  return { text, parts: text.split(/([*?])/).filter((piece) => piece !== '').map(part) };
}
