import { Attributes } from './block';

/** Attributes that say who gets a role. */
const WHO = ['principal_id', 'principal_object_id', 'member', 'members'];
/** A resource that is an identity, in an expression; what is read only is none of the app's. */
const HOLDER = /(?<![\w.])(azurerm_user_assigned_identity|azuread_service_principal|google_service_account)\.([A-Za-z_][\w-]*)/;
/** A reference and nothing else, which readers follow. */
const PLAIN = /^(?:serviceAccount:)?\$\{\w+\.[\w-]+\.\w+\}$/;
const LOCAL = /(?<![\w.])local\.([A-Za-z_][\w-]*)/g;
const REFERENCES: Readonly<Record<string, (name: string) => string>> = {
  azurerm_user_assigned_identity: (name) => `\${azurerm_user_assigned_identity.${name}.principal_id}`,
  azuread_service_principal: (name) => `\${azuread_service_principal.${name}.object_id}`,
  google_service_account: (name) => `serviceAccount:\${google_service_account.${name}.email}`,
};

/**
 * The attributes of what gives a role, with plain references to who gets it: an expression that mentions an identity (a function of it, one of several, a
 * local, an item of `for_each`) may come to it, and so counts as it.
 */
export function withPlainHolders(attributes: Attributes, local: (name: string) => string | undefined): Attributes {
  const there = WHO.filter((name) => attributes[name] !== undefined);
  const plain = (value: unknown): unknown => typeof value === 'string' ? holderIn(value, attributes, local) : value;
  const read = (name: string, value: unknown) => Array.isArray(value) ? value.map(plain) : listOf(name, plain(value));
  return { ...attributes, ...Object.fromEntries(there.map((name) => [name, read(name, attributes[name])])) };
}

/** A list that an expression makes is read as the one that it may hold. */
const listOf = (name: string, value: unknown) => name === 'members' && typeof value === 'string' && PLAIN.test(value) ? [value] : value;

function holderIn(text: string, { for_each: each }: Attributes, local: (name: string) => string | undefined): string {
  if (PLAIN.test(text) && !/\$\{(?:each|local|var)\./.test(text)) return text;
  const items = /(?<![\w.])each\./.test(text) ? JSON.stringify(each ?? '') : '';
  const named = [...`${text} ${items}`.matchAll(LOCAL)].map(([, name]) => local(name) ?? '');
  const [, type, name] = HOLDER.exec(text.includes('${') ? [text, items, ...named].join(' ') : '') ?? [];
  return type === undefined ? text : REFERENCES[type](name);
}
