import { having } from '../../internal/check-props';

/** The mark of one class: its objects are known by it across two loaded copies of the library, and nothing else has it. */
export class Brand {
  private readonly symbol: symbol;

  constructor(name: string) {
    this.symbol = Symbol.for(`cdk-trusted-workflows.${name}`);
  }

  /** Marks an object. Not enumerable: it shows in no snapshot. */
  public mark(object: object): void {
    Object.defineProperty(object, this.symbol, { value: true });
  }

  /** Whether a value has the mark. */
  public isOn(value: unknown): boolean {
    return having()(value) && this.symbol in value;
  }
}

/** On every `AzureRole`. */
export const ROLE = new Brand('AzureRole');

/** On every `AzureScope`. */
export const SCOPE = new Brand('AzureScope');
