import { SubjectTemplate } from '../../../issuers';

/** A subject template as it is written on the command line: `repo,context,ref`. */
export const templateOf = (keys: string) => SubjectTemplate.of(...keys.split(',').map((key) => key.trim()));
