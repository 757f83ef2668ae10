using ColdCall.Simulation;

return await SimulationProgram.RunAsync(args);
