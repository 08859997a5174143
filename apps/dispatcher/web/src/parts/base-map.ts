import { Refused } from '@rainstorm/web-kit';
import type { BaseMap } from '@rainstorm/web-kit/map';
import { shallowRef } from 'vue';
import { deskApi } from '../api/desk-api.ts';

/** The outlines of the districts. 'none' if the city has no map or it could not be loaded; the lists work without it. */
export const baseMap = shallowRef<BaseMap | 'awaited' | 'none'>('awaited');
let cityHasNone = false;

/** Loaded once. After a failure the next screen tries again. */
export const loadBaseMap = async (): Promise<void> => {
  if (typeof baseMap.value === 'object' || cityHasNone) return;
  baseMap.value = 'awaited';
  try {
    baseMap.value = await deskApi.baseMap();
  } catch (error) {
    cityHasNone = error instanceof Refused && error.kind === 'no-base-map';
    baseMap.value = 'none';
  }
};
