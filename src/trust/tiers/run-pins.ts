/** How much of the ref a trust asks for. */
export enum RefPin {
  /** Each branch and tag by its whole name. */
  EXACT = 'exact',
  /** Some by a pattern. */
  PATTERN = 'pattern',
  /** Nothing, or the tokens tell no ref. */
  ANY = 'any',
}

/** Whether runs of changes that nobody has reviewed get in, as far as tokens tell. */
export enum Proposed {
  /** None: what is asked for keeps them out. */
  NONE = 'none',
  /** They alone. */
  ALONE = 'alone',
  /** Beside others, or nothing tells. */
  TOO = 'too',
}

/** What a trust asks of a run, in words that all CI systems share: what the rules of tiers look at. Each issuer says it of its own workflows. */
export interface RunPins {
  /** Whether each way in asks for one environment by its name, or for what stands for one: a service connection, a service account. */
  readonly environment: boolean;
  /** The branches and tags. */
  readonly refs: RefPin;
  /** Whether all of them are tags. */
  readonly onlyTags: boolean;
  /** Whether tokens prove that the refs are protected. */
  readonly provenRefs: boolean;
  /** Whether the user declares so, where a ref says it. */
  readonly declaredRefs: boolean;
  /** Whether the job has to stand in one file of the pipeline, by its name. */
  readonly pipelineFile: boolean;
  /** Whether the user declares that the CI system lets no other pipeline in. @default false */
  readonly declaredPipeline?: boolean;
  /** Whether each project is asked for by an id that no stranger gets; a name, where there are no strangers. */
  readonly projects: boolean;
  /** Requirements that a pattern meets, other than refs. */
  readonly patterns: string[];
  /** Runs of changes that nobody has reviewed. */
  readonly proposed: Proposed;
  /** The requirements that each of it stands on: where a cloud does not hold one of them, it is not asked for there. */
  readonly heldBy: PinRequirements;
  /** What to write to ask for more, in the words of the CI system. */
  readonly write: PinWords;
}

/** Ids of requirements. */
export interface PinRequirements {
  /** Of the environment. */
  readonly environment: string[];
  /** Of branches and tags. */
  readonly refs: string[];
  /** Of their protection. */
  readonly provenRefs: string[];
  /** Of the file of the pipeline. */
  readonly pipelineFile: string[];
  /** Of the projects. */
  readonly projects: string[];
  /** Of what keeps proposed changes out, or lets in them alone. */
  readonly proposed: string[];
}

/** How each of it is written on a workflow of one CI system, as code; undefined where it cannot be. */
export interface PinWords {
  /** An environment. @default - none can be asked for */
  readonly environment?: string;
  /** Refs that tokens tell. @default - they tell none */
  readonly ref?: string;
  /** Tags alone. @default - tokens tell none */
  readonly tag?: string;
  /** What the CI system holds in place of refs that tokens do not tell. @default - it is declared as `controls` */
  readonly guarded?: string;
  /** The file of the pipeline. @default - tokens tell none */
  readonly pipelineFile?: string;
  /** A project by its id. @default - projects are always told by it */
  readonly project?: string;
  /** Reviewed changes alone, whatever is asked for so far. @default - nothing that tokens tell keeps others out */
  readonly reviewedOnly?: string;
}
