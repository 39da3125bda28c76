import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { emailIn, projectDomain } from './existing-account';
import { projectKey } from './project-key';
import { Block } from '../terraform/block';
import { blockKey, Keys, NameRegistry, Named } from '../terraform/name-registry';
import { References } from '../terraform/references';

/** A service account that workflows act as. */
export interface HeldAccount {
  /** For people. */
  readonly text: string;
  /** Whether a pool made it: then nobody else is to become it. */
  readonly made: boolean;
  /** The project of one that was made, as the registry knows it. */
  readonly project?: string;
  /** Whether this library writes who may act as it: not where all of its workflows are closed. */
  readonly open: () => boolean;
}

/** Kinds of blocks through which the name of a service account is followed. */
export const ACCOUNTS = ['google_service_account', 'data.google_service_account'];

const EMAIL = /^([^@/]+)@[a-z0-9.-]+$/;

/** The service accounts of an app that workflows act as, by their emails and by the block that they come from. */
export class HeldAccounts {
  /** Projects that have accounts of pools in them, as the registry knows them. */
  public readonly projects = new Set<string>();
  private readonly book = new NameRegistry<HeldAccount>(keysOf);

  /** An account of a pool. Where nobody says its project, any email with its id may be it. */
  public make(scope: IConstruct, name: string, accountId: string, project: string | undefined): void {
    const { key } = projectKey(scope, project);
    const domain = project === undefined ? undefined : projectDomain(project);
    const stack = TerraformStack.of(scope);
    const held: HeldAccount = { text: `the service account ${accountId} of ${scope.node.path}`, made: true, project: key, open: () => true };
    this.book.add({ stack, text: name }, held, domain === undefined ? [idKey(accountId), localKey(stack, accountId)] : [emailKey(accountId, domain)]);
    this.projects.add(key);
  }

  /** An account that exists. */
  public give(scope: IConstruct, name: string, open: () => boolean): void {
    const text = `the service account ${emailIn(name) ?? 'that is given'} to ${scope.node.path}`;
    this.book.add({ stack: TerraformStack.of(scope), text: name }, { text, made: false, open });
  }

  /** The account that a text of a block names, in whatever form. */
  public find({ stack }: Block, text: string, references: References): HeldAccount | undefined {
    return this.book.find({ stack, text }, references);
  }
}

function keysOf({ stack, text }: Named, references: References): Keys {
  const name = references.expand(stack, text).replace(/^serviceAccount:/, '').replace(/^projects\/[^/]*\/serviceAccounts\//, '');
  const mentions = references.mentions(stack, name);
  const blocks = mentions.flatMap((mention) => references.blocks(mention)).filter(({ kind }) => ACCOUNTS.includes(kind));
  const [, id] = EMAIL.exec(name) ?? [];
  const found = blocks.map((block) => keysOfBlock(block));
  return {
    certain: [
      ...id === undefined ? [] : [`email ${name}`],
      ...mentions.map((mention) => blockKey(mention.stack, mention.address)),
      ...found.flatMap(({ certain }) => certain),
    ],
    possible: [...id === undefined ? [] : [idKey(id)], ...found.flatMap(({ possible = [] }) => possible)],
  };
}

/** An account of the app, or one that is looked up: by its id, its email or its full name. */
function keysOfBlock(block: Block): Keys {
  const [given, project] = [block.text('account_id'), block.text('project')];
  const name = given.split('/').at(-1)!;
  const [, id] = EMAIL.exec(name) ?? [];
  if (id !== undefined) return { certain: [`email ${name}`], possible: [idKey(id)] };
  if (name === '' || name.includes('${')) return { certain: [] };
  if (project === '') return { certain: [], possible: [localKey(block.stack, name)] };
  const domain = project.includes('${') ? undefined : projectDomain(project);
  return domain === undefined ? { certain: [] } : { certain: [emailKey(name, domain)], possible: [idKey(name)] };
}

const emailKey = (accountId: string, domain: string) => `email ${accountId}@${domain}.iam.gserviceaccount.com`;
const idKey = (accountId: string) => `id ${accountId}`;
const localKey = (stack: TerraformStack, accountId: string) => JSON.stringify(['id', stack.node.path, accountId]);
