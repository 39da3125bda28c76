import { Settled } from '../artifact-document';
import { CelBindings, CelProgram, compileCel } from '../cel/engine';

/** What became of an expression for one token. */
export type Outcome = { readonly value: unknown } | { readonly error: string } | { readonly unknown: string };

/** An expression of an artifact, compiled when it is first asked. */
export class Program {
  private compiled?: CelProgram;

  constructor(private readonly text: Settled, private readonly variables: readonly string[]) {}

  /** The compiled form; undefined while the artifact leaves the text open. */
  public get program(): CelProgram | undefined {
    return 'open' in this.text ? undefined : this.compiled ??= compileCel(this.text.known, this.variables);
  }

  /** Runs it. An error is an answer; what is open or not understood is unknown. */
  public run(bindings: CelBindings): Outcome {
    const { program } = this;
    if (program === undefined) return { unknown: `it depends on ${(this.text as { open: string }).open}, which the artifact does not settle` };
    return 'unsupported' in program ? { unknown: program.unsupported } : program.run(bindings);
  }
}
