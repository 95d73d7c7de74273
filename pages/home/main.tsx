import { render } from "preact";
import { HomePage } from "./HomePage.tsx";

render(<HomePage />, document.getElementById("root")!);
