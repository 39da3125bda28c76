import { TerraformStack } from 'cdktf';
import { parseIdentityId } from '../../parties/azure/permissions';
import { Block } from '../terraform/block';
import { blockKey, Keys, NameRegistry, Named } from '../terraform/name-registry';
import { References } from '../terraform/references';

const IDENTITIES = ['azurerm_user_assigned_identity', 'data.azurerm_user_assigned_identity'];
const GROUPS = ['azurerm_resource_group', 'data.azurerm_resource_group'];

/** Kinds of blocks through which the id of an identity is followed. */
export const FOLLOWED = [...IDENTITIES, ...GROUPS];

/** The subscription may be a reference, and no name is one. */
const IDENTITY_ID = /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/([^/${}]+)/i;

/** An id that tells the name alone: the block of the identity may be taken away, and its name stays. */
export const idOfName = (resourceGroupName: string, name: string) =>
  `/resourceGroups/${resourceGroupName}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;

/** The managed identities of an app that trusted identities act as: each with the path of the construct. */
export const heldIdentities = () => new NameRegistry<string>(keysOf);

/**
 * By its id, by the block that it comes from, and by its name: `data` looks an identity up by that, and an app makes one name once (unless
 * providers of their own say that two are apart).
 */
function keysOf({ stack, text, provider }: Named, references: References): Keys {
  const id = references.expand(stack, text).replace(/\/federatedIdentityCredentials\/[^/]*$/i, '');
  const [, group, name] = IDENTITY_ID.exec(id) ?? [];
  const mentions = references.mentions(stack, id);
  const blocks = mentions.flatMap((mention) => references.blocks(mention)).filter(({ kind }) => IDENTITIES.includes(kind));
  return {
    certain: [
      ...parseIdentityId(id) ? [id.toLowerCase()] : [],
      ...name === undefined ? [] : [nameKey(stack, { group, name, provider }, references)],
      ...mentions.map((mention) => blockKey(mention.stack, mention.address)),
      ...blocks.flatMap((block) => keyOfBlock(block, references)),
    ],
  };
}

function keyOfBlock(block: Block, references: References): string[] {
  const [group, name] = [block.text('resource_group_name'), block.text('name')];
  return group === '' || name === '' || name.includes('${') ? [] : [nameKey(block.stack, { group, name, provider: block.text('provider') }, references)];
}

interface IdentityName {
  readonly group: string;
  readonly name: string;
  readonly provider?: string;
}

function nameKey(stack: TerraformStack, { group, name, provider = '' }: IdentityName, references: References): string {
  const alias = provider.includes('.') ? provider : '';
  return JSON.stringify([alias, ...groupKey(stack, group, references), name.toLowerCase()]);
}

/** The name of a resource group; a reference that leads to no name means one group of its stack. */
function groupKey(stack: TerraformStack, text: string, references: References): string[] {
  const group = references.expand(stack, text);
  const [block] = references.mentions(stack, group).flatMap((mention) => references.blocks(mention)).filter(({ kind }) => GROUPS.includes(kind));
  const name = block?.text('name') ?? group;
  return name.includes('${') ? [stack.node.path, name] : [name.toLowerCase()];
}
