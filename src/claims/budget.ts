/** What one question may cost, in steps of work, so that no pattern can make an answer take forever. */
export class Budget {
  constructor(private left: number) {}

  /** Takes some of it. */
  public spend(work: number): void {
    this.left -= work;
  }

  /** Whether more was taken than there was: whatever was found so far is no answer. */
  public get exceeded(): boolean {
    return this.left < 0;
  }
}
