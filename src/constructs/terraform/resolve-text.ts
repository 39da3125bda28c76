import { IConstruct } from 'constructs';
import { resolve } from './block';
import { tokenEngine } from '../../internal/tokens';

/** Text with its references as Terraform writes them, without asking for them across stacks: two references to one attribute are equal. */
export const resolveText = (scope: IConstruct, text: string): string => tokenEngine(text) === undefined ? text : String(resolve(scope, text));
