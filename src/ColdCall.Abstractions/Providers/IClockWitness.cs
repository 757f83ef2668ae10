namespace ColdCall.Providers;

/// <summary>Is told what time it is at the providers, as the answers of their servers say: signatures and limits depend on clocks that agree.</summary>
public interface IClockWitness
{
    /// <summary>A provider has said what time it is there.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="theirs">Its time, in whole seconds.</param>
    /// <param name="ours">Ours, when the answer came.</param>
    void Saw(string provider, DateTimeOffset theirs, DateTimeOffset ours);
}
