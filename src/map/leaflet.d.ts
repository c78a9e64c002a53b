declare module "leaflet/src/*";
