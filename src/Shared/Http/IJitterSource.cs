namespace ColdCall.Http;

/// <summary>Makes waits uneven; a simulation brings its own.</summary>
internal interface IJitterSource
{
    /// <summary>A number from 0 up to, and without, 1.</summary>
    double Next();
}
