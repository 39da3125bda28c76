/** What a pipeline needs to turn its token into credentials: an action and its inputs. */
export interface AwsLogin {
  /** The action with its major version. */
  readonly action: string;
  /** The inputs of the action by name, as text. Those that say what the action does anyway are left out. */
  readonly inputs: Record<string, string>;
}
