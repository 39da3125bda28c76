import { created, identity } from '../../../fixtures/azure-negative';

const tags = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`tag-${index + 1}`, 'x']));

export const wrong = () => identity({ identity: created({ tags }) });
