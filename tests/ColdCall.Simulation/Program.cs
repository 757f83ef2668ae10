using ColdCall.Simulation;

return SimulationProgram.Run(args);
