/** Something that gives a synthesized template: `Template.fromStack(stack)` of `aws-cdk-lib/assertions`. */
export interface ISynthesizedTemplate {
  /** The template as a plain object. */
  toJSON(): Record<string, unknown>;
}

/** Something that was synthesized into a folder: what `app.synth()` of aws-cdk-lib returns. */
export interface ICloudAssembly {
  /** The folder. */
  readonly directory: string;
}

/** Something that synthesizes into a folder: an App or a Stage of aws-cdk-lib. */
export interface ICloudStage {
  /** Synthesizes, or gives what was synthesized before. */
  synth(): ICloudAssembly;
}
