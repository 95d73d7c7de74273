import { render } from "preact";
import { CheckPage } from "./CheckPage.tsx";

render(<CheckPage />, document.getElementById("root")!);
