import { DocumentEdit, isUnsettled } from '../../../trust';
import { IdentityDocument, MemberDocument, ProviderDocument } from '../artifact-document';
import { quoteCel } from '../cel/quote';

const SUBJECT = 'google.subject';

/** An identity as if its members, or the providers behind them, were changed; undefined where there is no such place. */
export function editedIdentity(document: IdentityDocument, edits: readonly DocumentEdit[]): IdentityDocument | undefined {
  return edits.reduce<IdentityDocument | undefined>((edited, edit) => edited && editOne(edited, edit), document);
}

function editOne(document: IdentityDocument, edit: DocumentEdit): IdentityDocument | undefined {
  const replaced = new Map<ProviderDocument, ProviderDocument>();
  for (const provider of document.members.flatMap((member) => [...member.providers, ...member.possible ?? []])) {
    replaced.set(provider, replaced.get(provider) ?? editedProvider(provider, edit, document) ?? provider);
  }
  const members = document.members.map((member) => editMember(withProviders(member, replaced), edit));
  const isSame = members.every((member, index) => JSON.stringify(member) === JSON.stringify(document.members[index]));
  return isSame ? undefined : { ...document, members };
}

function withProviders(member: MemberDocument, replaced: ReadonlyMap<ProviderDocument, ProviderDocument>): MemberDocument {
  const of = (provider: ProviderDocument) => replaced.get(provider) ?? provider;
  return { ...member, providers: member.providers.map(of), ...member.possible && { possible: member.possible.map(of) } };
}

function editMember(member: MemberDocument, edit: DocumentEdit): MemberDocument {
  const { source, principal, meant } = member;
  if (source.text !== edit.at.where) return member;
  if (edit.kind === 'as-meant' && meant) return { ...member, ...meant, obstacles: [] };
  const isMeant = edit.kind === 'exact' && principal?.kind === 'attribute' && principal.target === edit.at.key && principal.value === edit.from;
  return isMeant ? { ...member, principal: { ...principal, value: edit.to } } : member;
}

/** A provider as if it were changed; undefined where the change is of something else. A mapping is asked for by a member too. */
export function editedProvider(provider: ProviderDocument, edit: DocumentEdit, document?: IdentityDocument): ProviderDocument | undefined {
  const { where } = edit.at;
  const isBound = document?.members.some((member) => member.source.text === where && member.providers.includes(provider)) === true;
  if (edit.kind === 'mapping' && (isBound || where.startsWith(`${provider.source}.`))) return mapped(provider, edit.target, edit.expression, edit.at.operator === 'type');
  if (edit.kind !== 'exact' || !where.startsWith(`${provider.source}.`) || typeof provider.condition !== 'string') return undefined;
  const condition = rewritten(provider.condition, edit.from, edit.to);
  return condition === provider.condition ? undefined : { ...provider, condition };
}

/** What a comparison in the subject's mapping was meant for moves into the condition. */
function mapped(provider: ProviderDocument, target: string, expression: string, moves: boolean): ProviderDocument {
  const { mapping, condition } = provider;
  const before = mapping.find(([name]) => name === target)?.[1];
  const others = mapping.filter(([name]) => name !== target);
  const edited: ProviderDocument = { ...provider, mapping: [...others, [target, expression]] };
  if (!moves || target !== SUBJECT || typeof before !== 'string' || isUnsettled(condition)) return edited;
  return { ...edited, condition: condition === undefined ? before : `(${condition}) && (${before})` };
}

/** A literal of a condition in the place of another, which may be text in either quotes, or a number. */
function rewritten(condition: string, from: string, to: string): string {
  const quoted = [quoteCel(from), JSON.stringify(from)].find((literal) => condition.includes(literal));
  if (quoted !== undefined) return condition.split(quoted).join(quoteCel(to));
  return /^\d+$/.test(from) ? condition.replace(new RegExp(`(==\\s*)${from}\\b`, 'g'), (_, before: string) => before + quoteCel(to)) : condition;
}
