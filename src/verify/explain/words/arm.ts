import { ANSWER_WORDS } from './answer';
import { DocumentWords } from '../../../trust';

/** Templates spell properties as the API does. @see https://learn.microsoft.com/en-us/azure/templates/microsoft.managedidentity/userassignedidentities/federatedidentitycredentials (2026-11-21) */
export const ARM_WORDS: DocumentWords = ANSWER_WORDS;
