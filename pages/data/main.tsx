import { render } from "preact";
import { DataPage } from "./DataPage.tsx";

render(<DataPage />, document.getElementById("root")!);
