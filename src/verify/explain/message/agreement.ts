/** Whether a message is what the files say. */
export enum MessageAgreement {
  /** By the files the cloud answers so. */
  AGREES = 'agrees',
  /** By the files it would not. */
  CONTRADICTS = 'contradicts',
  /** The files, or the documents of the cloud, do not settle it. */
  OPEN = 'open',
}

/** A message held against a decision. */
export interface MessageComparison {
  /** Whether it is what the files say. */
  readonly agreement: MessageAgreement;
  /** One line for people. */
  readonly text: string;
}
