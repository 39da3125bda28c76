import { GUID } from '../../parties/azure/permissions';
import { Block } from '../terraform/block';
import { blockKey, Keys, NameRegistry, Named } from '../terraform/name-registry';
import { References } from '../terraform/references';

/** An application that a trusted application acts as. */
export interface HeldApplication {
  /** The path of the construct. */
  readonly path: string;
  /** Whether this library made it. */
  readonly made: boolean;
}

const APPLICATIONS = ['azuread_application', 'azuread_application_registration', 'data.azuread_application'];
const LOOKUP = 'data.azuread_application';

/** Kinds of blocks through which the id of an application is followed. */
export const FOLLOWED = [...APPLICATIONS, 'azuread_service_principal', 'data.azuread_service_principal'];

/** The applications of an app, by their ids, by the block that they come from, and by what a data source looks them up by. */
export const heldApplications = () => new NameRegistry<HeldApplication>(keysOf);

/** The key of a client id: an application has an object id too, and both are GUIDs. */
export const clientKey = (clientId: string) => `client ${clientId.toLowerCase()}`;

/** The key of the name that an application is made with, as Terraform has it. */
export const displayKey = (displayName: string) => `name ${displayName}`;

function keysOf({ stack, text }: Named, references: References): Keys {
  const id = references.expand(stack, text).replace(/^\/(?:applications|servicePrincipals)\//, '');
  const mentions = references.mentions(stack, id);
  const blocks = mentions.flatMap((mention) => references.blocks(mention));
  return {
    certain: [...GUID.test(id) ? [id.toLowerCase()] : [], ...mentions.map((mention) => blockKey(mention.stack, mention.address))],
    possible: blocks.filter(({ kind }) => kind !== 'azuread_application_registration').flatMap((block) => possibleKeys(block, references)),
  };
}

/** What a data source looks for, and whose service principal one is. */
function possibleKeys(block: Block, references: References): string[] {
  const [objectId, clientId, displayName] = ['object_id', 'client_id', 'display_name'].map((name) => references.expand(block.stack, block.text(name)));
  const mentions = [objectId, clientId].flatMap((text) => references.mentions(block.stack, text));
  return [
    ...GUID.test(objectId) ? [objectId.toLowerCase()] : [],
    ...GUID.test(clientId) ? [clientKey(clientId)] : [],
    ...block.kind === LOOKUP && displayName !== '' ? [displayKey(displayName)] : [],
    ...mentions.map((mention) => blockKey(mention.stack, mention.address)),
  ];
}
