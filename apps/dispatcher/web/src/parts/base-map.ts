import { Refused } from '@rainstorm/web-kit';
import type { BaseMap } from '@rainstorm/web-kit/map';
import { shallowRef } from 'vue';
import { deskApi } from '../api/desk-api.ts';

/** The outlines of the districts. None: the city has no map, or it could not be had; the lists do without it. */
export const baseMap = shallowRef<BaseMap | 'awaited' | 'none'>('awaited');
let cityHasNone = false;

/** Asked for once; after a failure, by the next screen again. */
export const wantBaseMap = async (): Promise<void> => {
  if (typeof baseMap.value === 'object' || cityHasNone) return;
  baseMap.value = 'awaited';
  try {
    baseMap.value = await deskApi.baseMap();
  } catch (error) {
    cityHasNone = error instanceof Refused && error.kind === 'no-base-map';
    baseMap.value = 'none';
  }
};
