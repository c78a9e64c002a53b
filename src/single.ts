import "./app/carried.ts";
import "./main.tsx";
