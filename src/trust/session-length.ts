/** What may make sessions longer, and is in none of the files. */
export interface LongerSession {
  /** In words, behind `unless`: `a policy of the tenant says otherwise`. */
  readonly why: string;
  /** Up to how many seconds. @default - nothing bounds it */
  readonly seconds?: number;
}

/** How long credentials of an identity live at most: by its file, or by what its cloud does where a file says nothing. */
export interface SessionLength {
  /** In seconds, as long as `unless` does not hold. @default - not known */
  readonly seconds?: number;
  /** Why files leave it open, where they are what would tell. @default - they do not */
  readonly open?: string;
  /** What lengthens it and no file tells. @default - nothing does */
  readonly unless?: LongerSession;
  /** What is written for shorter ones. It never widens a trust. */
  readonly fix: string;
}
