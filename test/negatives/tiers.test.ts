import { negatives } from './driver';

negatives('tiers');
