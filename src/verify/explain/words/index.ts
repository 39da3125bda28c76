import { ANSWER_WORDS } from './answer';
import { ARM_WORDS } from './arm';
import { CLOUDFORMATION_WORDS } from './cloudformation';
import { TERRAFORM_WORDS } from './terraform';
import { DocumentSyntax, DocumentWords, SourceLocation, syntaxOf } from '../../../trust';

const WORDS: Readonly<Record<DocumentSyntax, DocumentWords>> = {
  [DocumentSyntax.CLOUDFORMATION]: CLOUDFORMATION_WORDS,
  [DocumentSyntax.TERRAFORM]: TERRAFORM_WORDS,
  [DocumentSyntax.ARM]: ARM_WORDS,
  [DocumentSyntax.ANSWER]: ANSWER_WORDS,
};

/** What the parts of a document are called, by its place. */
export const wordsAt = (source: SourceLocation | undefined): DocumentWords => source ? WORDS[syntaxOf(source)] : ANSWER_WORDS;
