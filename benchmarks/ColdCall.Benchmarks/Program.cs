using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In this process: a program of its own for each benchmark would have to be built out of this repository's settings. The least of many short
// iterations is what a busy machine disturbs least. The summaries are not joined: a ratio is to the baseline of its own class.
IConfig config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithIterationCount(25).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)).WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
    .AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
