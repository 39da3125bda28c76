import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { tokenEngine } from '../../internal/tokens';
import { Block } from '../terraform/block';
import { blockKey } from '../terraform/name-registry';
import { References } from '../terraform/references';

/** A pool that trusted workflows are in, and what the app says of where it is. */
export interface HeldPool {
  readonly poolId: string;
  /** The path of the construct. */
  readonly path: string;
  readonly stack: TerraformStack;
  /** Literals only. */
  readonly project?: string;
  readonly projectNumber?: string;
}

/** Where a text says that a pool is, as far as it says it. */
interface Place {
  readonly project?: string;
  readonly projectNumber?: string;
}

const LOOKUP = 'data.google_iam_workload_identity_pool';
const PROJECTS = ['google_project', 'data.google_project'];

/** Kinds of blocks through which the name of a pool is followed. */
export const POOLS = [LOOKUP, ...PROJECTS];

const POOL_NAME = /projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/([^/$]+)/;

/** The pools of an app, by their ids and by the block that they come from. */
export class HeldPools {
  private readonly byBlock = new Map<string, HeldPool>();
  private readonly byId = new Map<string, HeldPool[]>();

  /** Writes a pool down, with the block through which the app names it. */
  public add(scope: IConstruct, address: string, { poolId, project, projectNumber }: Place & { readonly poolId: string }): void {
    const stack = TerraformStack.of(scope);
    const pool: HeldPool = { poolId, path: scope.node.path, stack, project: literal(project), projectNumber: literal(projectNumber) };
    this.byBlock.set(blockKey(stack, address), pool);
    this.byId.set(poolId, [...this.byId.get(poolId) ?? [], pool]);
  }

  /** The pool of a member of an allow policy. */
  public ofMember({ stack }: Block, text: string, references: References): HeldPool | undefined {
    const member = references.expand(stack, text);
    const [, project, poolId] = POOL_NAME.exec(member) ?? [];
    return poolId === undefined ? this.mentioned(stack, member, references) : this.at(poolId, placeOf(stack, project, references));
  }

  /** The pool that a provider is written into: by an id, in a project or in that of the google provider. */
  public ofProvider(block: Block, references: References): HeldPool | undefined {
    const id = references.expand(block.stack, block.text('workload_identity_pool_id'));
    const project = literal(block.text('project'));
    return this.mentioned(block.stack, id, references) ?? this.at(id, { project });
  }

  /** A project that nobody says is taken for the pool's own: an id alone does not tell two pools apart. */
  private at(poolId: string, place: Place): HeldPool | undefined {
    const differs = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && one !== other;
    return this.byId.get(poolId)?.find(({ project, projectNumber }) => !differs(project, place.project) && !differs(projectNumber, place.projectNumber));
  }

  private mentioned(stack: TerraformStack, text: string, references: References): HeldPool | undefined {
    const mentions = references.mentions(stack, text);
    const own = mentions.map((mention) => this.byBlock.get(blockKey(mention.stack, mention.address))).find((pool) => pool !== undefined);
    return own ?? mentions.flatMap((mention) => references.blocks(mention)).map((block) => this.lookedUp(block)).find((pool) => pool !== undefined);
  }

  /** A pool that a data source looks up; where it does not say the project, one of its own stack. */
  private lookedUp(block: Block): HeldPool | undefined {
    if (block.kind !== LOOKUP) return undefined;
    const project = literal(block.text('project'));
    const found = this.at(block.text('workload_identity_pool_id'), { project });
    return found && (found.stack === block.stack || (project !== undefined && project === found.project)) ? found : undefined;
  }
}

/** `projects/NUMBER`: digits, an id, or the number of a project of the app. */
function placeOf(stack: TerraformStack, text: string, references: References): Place {
  if (/^[0-9]+$/.test(text)) return { projectNumber: text };
  const [block] = references.mentions(stack, text).flatMap((mention) => references.blocks(mention)).filter(({ kind }) => PROJECTS.includes(kind));
  return { project: literal(block?.text('project_id') ?? text) };
}

function literal(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text.includes('${') || tokenEngine(text) !== undefined ? undefined : text;
}
