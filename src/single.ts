import "./app/inlinedAssets.ts";
import "./main.tsx";
