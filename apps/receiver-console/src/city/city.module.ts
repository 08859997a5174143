import { Module } from '@nestjs/common';
import { CityController } from './city.controller.js';

@Module({ controllers: [CityController] })
export class CityModule {}
