import { messageOfOtherParty } from '../../../../src/internal/catalogue/explain';

export const wrong = () => { throw messageOfOtherParty('azure', 'aws'); };
